/** The policy studio: back-tests over the company's own history, and the change to a policy that did better there. */
@NullMarked
package io.leadline.studio;

import org.jspecify.annotations.NullMarked;
