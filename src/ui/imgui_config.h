// Dear ImGui's compile-time settings; it includes this itself (IMGUI_USER_CONFIG).
#pragma once

// WebGL 2 has no base vertex: with 16-bit indices one draw list ends at 65,536 vertices, and a
// timeline of two thousand bars holds more.
#define ImDrawIdx unsigned int

// Names of pupils and schools may hold any character, emoji included.
#define IMGUI_USE_WCHAR32

// Its item hooks report every item that can be pressed; a test of `ui` checks that each has a role
// and a name. The page that ships has no use for them.
#ifndef KOERS_SHIPS
#define IMGUI_ENABLE_TEST_ENGINE
#endif

// What the page does not use.
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_DEFAULT_FONT
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_FILE_FUNCTIONS
