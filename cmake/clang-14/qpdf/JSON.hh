// In the place of qpdf's own header for clang before 15, which cannot compile that with libstdc++ 12 in C++20: it wants a
// vector's destructor while its element is not yet complete. What the project uses of qpdf names JSON and no more.
#pragma once
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

class JSON;
