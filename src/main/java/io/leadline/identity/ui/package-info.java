/** Signing in, the own profile, and the administration of accounts. */
@NullMarked
package io.leadline.identity.ui;

import org.jspecify.annotations.NullMarked;
