/** Which request may reach what, and the headers every answer carries. */
@NullMarked
package io.leadline.shell.security;

import org.jspecify.annotations.NullMarked;
