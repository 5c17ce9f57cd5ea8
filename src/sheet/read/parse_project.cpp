#include "sheet/read/parse_project.h"

#include "sheet/read/fields.h"
#include "sheet/read/parse.h"

namespace factsheet::sheet {

Result<Project> parse_project(std::shared_ptr<SourceFile const> const& file, std::set<Key const*>* asked) {
  return parse<Project>(file, Shape::project, asked,
                        [](Fields& in) { return Project{in.remarks("rules", "severity")}; });
}

Result<Project> parse_project(std::shared_ptr<SourceFile const> const& file) { return parse_project(file, nullptr); }

}  // namespace factsheet::sheet
