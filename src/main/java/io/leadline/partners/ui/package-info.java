/** The pages on which suppliers look after themselves, and what the company sees of it. */
@NullMarked
package io.leadline.partners.ui;

import org.jspecify.annotations.NullMarked;
