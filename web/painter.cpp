#include "web/painter.h"

#include <GLES3/gl3.h>
#include <emscripten/html5.h>

#include <algorithm>
#include <cstddef>

#include <imgui.h>

namespace koers {

namespace {

// The places are fixed here, since asking for them would wait. `screen` is the same for all
// vertices: one over half of the width and height, as a constant attribute.
enum Attribute : GLuint { at_position, at_uv, at_colour, at_screen };

constexpr const char* vertex_source = R"(#version 300 es
layout(location = 0) in vec2 position;
layout(location = 1) in vec2 uv;
layout(location = 2) in vec4 colour;
layout(location = 3) in vec2 screen;
out vec2 fragment_uv;
out vec4 fragment_colour;
void main() {
  fragment_uv = uv;
  fragment_colour = colour;
  gl_Position = vec4(position.x * screen.x - 1.0, 1.0 - position.y * screen.y, 0.0, 1.0);
}
)";

constexpr const char* fragment_source = R"(#version 300 es
precision mediump float;
uniform sampler2D picture;
in vec2 fragment_uv;
in vec4 fragment_colour;
out vec4 shown;
void main() { shown = fragment_colour * texture(picture, fragment_uv); }
)";

void attach(GLuint program, GLenum kind, const char* source) {
  const GLuint shader = glCreateShader(kind);
  glShaderSource(shader, 1, &source, nullptr);
  glCompileShader(shader);
  glAttachShader(program, shader);
  glDeleteShader(shader);  // lives on in the program
}

GLuint name_of(ImTextureID id) { return static_cast<GLuint>(id); }

void create(ImTextureData& texture) {
  GLuint name = 0;
  glGenTextures(1, &name);
  glBindTexture(GL_TEXTURE_2D, name);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, texture.Width, texture.Height, 0, GL_RGBA,
               GL_UNSIGNED_BYTE, texture.GetPixels());
  texture.SetTexID(name);
  texture.SetStatus(ImTextureStatus_OK);
}

void update(ImTextureData& texture) {
  glBindTexture(GL_TEXTURE_2D, name_of(texture.TexID));
  glPixelStorei(GL_UNPACK_ROW_LENGTH, texture.Width);
  for (const ImTextureRect& part : texture.Updates)
    glTexSubImage2D(GL_TEXTURE_2D, 0, part.x, part.y, part.w, part.h, GL_RGBA, GL_UNSIGNED_BYTE,
                    texture.GetPixelsAt(part.x, part.y));
  glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
  texture.SetStatus(ImTextureStatus_OK);
}

void destroy(ImTextureData& texture) {
  const GLuint name = name_of(texture.TexID);
  glDeleteTextures(1, &name);
  texture.SetTexID(ImTextureID_Invalid);
  texture.SetStatus(ImTextureStatus_Destroyed);
}

void follow(ImTextureData& texture) {
  if (texture.Status == ImTextureStatus_WantCreate) return create(texture);
  if (texture.Status == ImTextureStatus_WantUpdates) return update(texture);
  // The frames that may still show it have passed.
  if (texture.Status == ImTextureStatus_WantDestroy && texture.UnusedFrames > 0) destroy(texture);
}

void point_to(unsigned first_vertex) {
  const auto at = [&](std::size_t member) {
    return reinterpret_cast<const void*>(first_vertex * sizeof(ImDrawVert) + member);
  };
  constexpr GLsizei stride = sizeof(ImDrawVert);
  glVertexAttribPointer(at_position, 2, GL_FLOAT, GL_FALSE, stride, at(offsetof(ImDrawVert, pos)));
  glVertexAttribPointer(at_uv, 2, GL_FLOAT, GL_FALSE, stride, at(offsetof(ImDrawVert, uv)));
  glVertexAttribPointer(at_colour, 4, GL_UNSIGNED_BYTE, GL_TRUE, stride,
                        at(offsetof(ImDrawVert, col)));
}

void draw(const ImDrawCmd& command, ImVec2 density, float height) {
  const ImVec4& clip = command.ClipRect;
  const float left = std::max(0.0F, clip.x * density.x);
  const float top = std::max(0.0F, clip.y * density.y);
  const float width = clip.z * density.x - left;
  const float bottom = clip.w * density.y;
  if (width <= 0 || bottom <= top) return;
  glScissor(static_cast<GLint>(left), static_cast<GLint>(height - bottom),
            static_cast<GLsizei>(width), static_cast<GLsizei>(bottom - top));
  glBindTexture(GL_TEXTURE_2D, name_of(command.GetTexID()));
  point_to(command.VtxOffset);
  glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(command.ElemCount),
                 sizeof(ImDrawIdx) == 2 ? GL_UNSIGNED_SHORT : GL_UNSIGNED_INT,
                 reinterpret_cast<const void*>(command.IdxOffset * sizeof(ImDrawIdx)));
}

template <class Item>
void upload(GLenum target, const ImVector<Item>& items) {
  glBufferData(target, static_cast<GLsizeiptr>(items.size_in_bytes()), items.Data, GL_STREAM_DRAW);
}

}  // namespace

bool Painter::open() {
  EmscriptenWebGLContextAttributes attributes;
  emscripten_webgl_init_context_attributes(&attributes);
  attributes.majorVersion = 2;
  // None is used, and enabling each one waits for the card too.
  attributes.enableExtensionsByDefault = false;
  const auto context = emscripten_webgl_create_context("#canvas", &attributes);
  if (context <= 0 || emscripten_webgl_make_context_current(context) != EMSCRIPTEN_RESULT_SUCCESS)
    return false;
  ImGui::GetIO().BackendFlags |=
      ImGuiBackendFlags_RendererHasVtxOffset | ImGuiBackendFlags_RendererHasTextures;
  make_program();
  return true;
}

// Whether it compiles is not asked: the source is ours and the same everywhere.
void Painter::make_program() {
  program_ = glCreateProgram();
  attach(program_, GL_VERTEX_SHADER, vertex_source);
  attach(program_, GL_FRAGMENT_SHADER, fragment_source);
  glLinkProgram(program_);
  glGenBuffers(1, &vertices_);
  glGenBuffers(1, &indices_);
}

void Painter::lose() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);  // made anew with the next frame
  }
}

void Painter::open_again() { make_program(); }

void Painter::paint(ImDrawData& data) {
  if (data.Textures != nullptr)
    for (ImTextureData* texture : *data.Textures) follow(*texture);
  const ImVec2 density = data.FramebufferScale;
  const float width = data.DisplaySize.x * density.x;
  const float height = data.DisplaySize.y * density.y;
  if (width <= 0 || height <= 0) return;
  glViewport(0, 0, static_cast<GLsizei>(width), static_cast<GLsizei>(height));
  glEnable(GL_BLEND);
  glEnable(GL_SCISSOR_TEST);
  glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  glUseProgram(program_);
  glVertexAttrib2f(at_screen, 2 / data.DisplaySize.x, 2 / data.DisplaySize.y);
  for (GLuint attribute : {at_position, at_uv, at_colour}) glEnableVertexAttribArray(attribute);
  glBindBuffer(GL_ARRAY_BUFFER, vertices_);
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_);
  for (const ImDrawList* list : data.CmdLists) {
    upload(GL_ARRAY_BUFFER, list->VtxBuffer);
    upload(GL_ELEMENT_ARRAY_BUFFER, list->IdxBuffer);
    for (const ImDrawCmd& command : list->CmdBuffer) draw(command, density, height);
  }
}

}  // namespace koers
