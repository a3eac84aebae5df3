#include "ui/voice.h"

#include <utility>

#include <imgui_internal.h>

namespace koers {

namespace {

// Words that do not change are not said again; a blank at their end changes them unheard.
constexpr std::string_view blank = "\u00A0";

Node live_node(const char* id, NodeRole role, const std::string& words) {
  Node node;
  node.id = ImHashStr(id);
  node.role = role;
  node.name = words;
  node.box = node.clip = {0, 0, 1, 1};
  return node;
}

}  // namespace

void LiveWords::set(std::string text) {
  if (!text.empty() && text == said_) text += blank;
  said_ = std::move(text);
}

void LiveWords::say(std::string text) {
  set(std::move(text));
  momentary_ = true;
}

void LiveWords::moment_is_over() {
  if (momentary_) said_.clear();
}

void LiveWords::stands(std::string text, double version) {
  if (text == standing_ && version == version_) return;
  standing_ = text;
  version_ = version;
  if (text.empty() && momentary_) return;  // something else was said since
  set(std::move(text));
  momentary_ = false;
}

void Voice::show(Canvas& canvas) const {
  canvas.add(live_node("said", NodeRole::status, polite.words()));
  canvas.add(live_node("alarm", NodeRole::alert, urgent.words()));
}

}  // namespace koers
