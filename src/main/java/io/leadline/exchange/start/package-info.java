/** What is loaded when Leadline starts: the company's files, or the generated demonstration shop. */
@NullMarked
package io.leadline.exchange.start;

import org.jspecify.annotations.NullMarked;
