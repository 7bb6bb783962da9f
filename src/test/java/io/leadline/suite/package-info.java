/** What keeps the suite itself honest and quick: what a test needs, what was left out, how long it all took. */
@NullMarked
package io.leadline.suite;

import org.jspecify.annotations.NullMarked;
