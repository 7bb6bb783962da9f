/** Dates that people keep in calendars of their own. */
@NullMarked
package io.leadline.shell.calendar;

import org.jspecify.annotations.NullMarked;
