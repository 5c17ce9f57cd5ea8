#include "output/pdf/pass/pass_entry.h"

#include "output/pdf/pass/drawn_svg.h"
#include "output/pdf/pass/finish.h"
#include "output/pdf/pass/finish_press.h"

extern "C" __attribute__((visibility("default"))) void factsheet_pdf_pass_entry(factsheet::output::PdfPass& to);

extern "C" void factsheet_pdf_pass_entry(factsheet::output::PdfPass& to) {
  to = {factsheet::output::finish_pdf, factsheet::output::finish_press, factsheet::output::content_of,
        QPDF::QPDFVersion()};
}
