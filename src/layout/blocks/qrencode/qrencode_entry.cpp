#include "layout/blocks/qrencode/qrencode_entry.h"

extern "C" __attribute__((visibility("default"))) void factsheet_qrencode_entry(factsheet::layout::Qrencode& to);

extern "C" void factsheet_qrencode_entry(factsheet::layout::Qrencode& to) {
  to = {
      .api_version_string = QRcode_APIVersionString,
      .encode_string = QRcode_encodeString,
      .free = QRcode_free,
  };
}
