/** What every view of the portal shares: layout, language, formats, live updates, error pages and common parts. */
@NullMarked
package io.leadline.shell;

import org.jspecify.annotations.NullMarked;
