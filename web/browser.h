// What the C++ of the page asks of its JavaScript. The other half of each is in library.js, which
// hands it on to platform.js. A ticket comes back with the answer, in koers_answer.
#pragma once

extern "C" {
void browser_mirror(const char* nodes, int bytes, unsigned modal, unsigned focus);
void browser_zoom(double zoom);  // how much larger fields are than usual
void browser_wake();
void browser_setting(const char* name, const char* value);
void browser_reload();
void browser_install();
void browser_paper(const char* html, int bytes);
int browser_today();  // days since 1970-01-01, by the calendar of the device
double browser_now();

void browser_store(int ticket, const char* what, const char* plan, const char* bytes, int length,
                   const char* info);
void browser_file(int ticket, const char* what, const char* name, const char* bytes, int length,
                  const char* info);
}
