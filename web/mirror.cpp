#include "web/mirror.h"

#include <cmath>

#include "format/json_writer.h"

namespace koers {

namespace {

void text(JsonWriter& json, const char* key, const std::string& value) {
  if (value.empty()) return;
  json.key(key);
  json.text(value);
}

void flag(JsonWriter& json, const char* key, bool value) {
  if (!value) return;
  json.key(key);
  json.flag(true);
}

void number(JsonWriter& json, const char* key, int value) {
  if (value == 0) return;
  json.key(key);
  json.number(value);
}

void state(JsonWriter& json, const char* key, std::optional<bool> value) {
  if (!value) return;
  json.key(key);
  json.flag(*value);
}

// Whole pixels: the eye sees no less, and fewer frames differ.
void box(JsonWriter& json, const char* key, const Box& value) {
  json.key(key);
  json.open('[');
  for (float side : {value.x, value.y, value.width, value.height}) json.number(std::lround(side));
  json.close(']');
}

void options(JsonWriter& json, const std::vector<NodeOption>& all) {
  if (all.empty()) return;
  json.key("options");
  json.open('[');
  for (const NodeOption& option : all) {
    json.open('[');
    json.text(option.value);
    json.text(option.label);
    json.close(']');
  }
  json.close(']');
}

}  // namespace

std::string nodes_as_json(const std::vector<Node>& nodes) {
  JsonWriter json{0};
  json.open('[');
  for (const Node& node : nodes) {
    json.open('{');
    json.key("id");
    json.number(node.id);
    if (node.parent != 0) {
      json.key("parent");
      json.number(node.parent);
    }
    json.key("role");
    json.text(node_role_names[static_cast<std::size_t>(node.role)]);
    box(json, "box", node.box);
    box(json, "clip", node.clip);
    text(json, "name", node.name);
    text(json, "value", node.value);
    text(json, "description", node.description);
    text(json, "example", node.example);
    options(json, node.options);
    flag(json, "disabled", node.disabled);
    flag(json, "checked", node.checked);
    flag(json, "selected", node.selected);
    flag(json, "current", node.current);
    flag(json, "today", node.today);
    state(json, "pressed", node.pressed);
    state(json, "expanded", node.expanded);
    flag(json, "invalid", node.invalid);
    flag(json, "multiline", node.multiline);
    flag(json, "enterEnds", node.enter_ends);
    flag(json, "arrows", node.arrows);
    flag(json, "strong", node.strong);
    flag(json, "walks", node.walks);
    flag(json, "walked", node.walked);
    number(json, "textTop", static_cast<int>(std::lround(node.text_top)));
    flag(json, "readOnly", node.read_only);
    flag(json, "right", node.right);
    number(json, "level", node.level);
    number(json, "index", node.index);
    number(json, "count", node.count);
    number(json, "columns", node.columns);
    json.close('}');
  }
  json.close(']');
  return json.take();
}

}  // namespace koers
