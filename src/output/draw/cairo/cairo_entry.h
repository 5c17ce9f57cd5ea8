// What the module that holds Cairo gives: the functions that are used of it.
#pragma once
#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <cairo.h>

namespace factsheet::output {

/// Each under its own name without "cairo_".
struct Cairo {
  decltype(&cairo_arc) arc = nullptr;
  decltype(&cairo_clip) clip = nullptr;
  decltype(&cairo_clip_extents) clip_extents = nullptr;
  decltype(&cairo_clip_preserve) clip_preserve = nullptr;
  decltype(&cairo_close_path) close_path = nullptr;
  decltype(&cairo_create) create = nullptr;
  decltype(&cairo_curve_to) curve_to = nullptr;
  decltype(&cairo_destroy) destroy = nullptr;
  decltype(&cairo_device_to_user) device_to_user = nullptr;
  decltype(&cairo_fill) fill = nullptr;
  decltype(&cairo_fill_preserve) fill_preserve = nullptr;
  decltype(&cairo_font_face_destroy) font_face_destroy = nullptr;
  decltype(&cairo_font_face_set_user_data) font_face_set_user_data = nullptr;
  decltype(&cairo_font_face_status) font_face_status = nullptr;
  decltype(&cairo_font_options_create) font_options_create = nullptr;
  decltype(&cairo_font_options_destroy) font_options_destroy = nullptr;
  decltype(&cairo_font_options_set_hint_metrics) font_options_set_hint_metrics = nullptr;
  decltype(&cairo_font_options_set_hint_style) font_options_set_hint_style = nullptr;
  decltype(&cairo_ft_font_face_create_for_ft_face) ft_font_face_create_for_ft_face = nullptr;
  decltype(&cairo_get_source) get_source = nullptr;
  decltype(&cairo_glyph_free) glyph_free = nullptr;
  decltype(&cairo_glyph_path) glyph_path = nullptr;
  decltype(&cairo_image_surface_create) image_surface_create = nullptr;
  decltype(&cairo_image_surface_get_data) image_surface_get_data = nullptr;
  decltype(&cairo_image_surface_get_height) image_surface_get_height = nullptr;
  decltype(&cairo_image_surface_get_stride) image_surface_get_stride = nullptr;
  decltype(&cairo_image_surface_get_width) image_surface_get_width = nullptr;
  decltype(&cairo_in_fill) in_fill = nullptr;
  decltype(&cairo_line_to) line_to = nullptr;
  decltype(&cairo_matrix_init_identity) matrix_init_identity = nullptr;
  decltype(&cairo_matrix_init_scale) matrix_init_scale = nullptr;
  decltype(&cairo_matrix_invert) matrix_invert = nullptr;
  decltype(&cairo_matrix_multiply) matrix_multiply = nullptr;
  decltype(&cairo_move_to) move_to = nullptr;
  decltype(&cairo_new_path) new_path = nullptr;
  decltype(&cairo_new_sub_path) new_sub_path = nullptr;
  decltype(&cairo_paint) paint = nullptr;
  decltype(&cairo_path_extents) path_extents = nullptr;
  decltype(&cairo_pattern_set_extend) pattern_set_extend = nullptr;
  decltype(&cairo_pdf_surface_create_for_stream) pdf_surface_create_for_stream = nullptr;
  decltype(&cairo_pdf_surface_restrict_to_version) pdf_surface_restrict_to_version = nullptr;
  decltype(&cairo_pdf_surface_set_size) pdf_surface_set_size = nullptr;
  decltype(&cairo_rectangle) rectangle = nullptr;
  decltype(&cairo_restore) restore = nullptr;
  decltype(&cairo_save) save = nullptr;
  decltype(&cairo_scale) scale = nullptr;
  decltype(&cairo_scaled_font_create) scaled_font_create = nullptr;
  decltype(&cairo_scaled_font_destroy) scaled_font_destroy = nullptr;
  decltype(&cairo_scaled_font_glyph_extents) scaled_font_glyph_extents = nullptr;
  decltype(&cairo_scaled_font_status) scaled_font_status = nullptr;
  decltype(&cairo_scaled_font_text_to_glyphs) scaled_font_text_to_glyphs = nullptr;
  decltype(&cairo_set_antialias) set_antialias = nullptr;
  decltype(&cairo_set_dash) set_dash = nullptr;
  decltype(&cairo_set_fill_rule) set_fill_rule = nullptr;
  decltype(&cairo_set_line_cap) set_line_cap = nullptr;
  decltype(&cairo_set_line_join) set_line_join = nullptr;
  decltype(&cairo_set_line_width) set_line_width = nullptr;
  decltype(&cairo_set_matrix) set_matrix = nullptr;
  decltype(&cairo_set_miter_limit) set_miter_limit = nullptr;
  decltype(&cairo_set_scaled_font) set_scaled_font = nullptr;
  decltype(&cairo_set_source_rgb) set_source_rgb = nullptr;
  decltype(&cairo_set_source_surface) set_source_surface = nullptr;
  decltype(&cairo_show_page) show_page = nullptr;
  decltype(&cairo_show_text_glyphs) show_text_glyphs = nullptr;
  decltype(&cairo_status) status = nullptr;
  decltype(&cairo_status_to_string) status_to_string = nullptr;
  decltype(&cairo_stroke) stroke = nullptr;
  decltype(&cairo_stroke_preserve) stroke_preserve = nullptr;
  decltype(&cairo_surface_destroy) surface_destroy = nullptr;
  decltype(&cairo_surface_finish) surface_finish = nullptr;
  decltype(&cairo_surface_flush) surface_flush = nullptr;
  decltype(&cairo_surface_mark_dirty) surface_mark_dirty = nullptr;
  decltype(&cairo_surface_status) surface_status = nullptr;
  decltype(&cairo_transform) transform = nullptr;
  decltype(&cairo_translate) translate = nullptr;
  decltype(&cairo_user_to_device) user_to_device = nullptr;
  decltype(&cairo_user_to_device_distance) user_to_device_distance = nullptr;
  decltype(&cairo_version_string) version_string = nullptr;
};

/// The function by which the module is entered: it takes one of these and fills it in.
constexpr char const* cairo_entry_name = "factsheet_cairo_entry";

}  // namespace factsheet::output
