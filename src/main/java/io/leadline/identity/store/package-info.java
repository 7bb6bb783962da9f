/** Accounts in MongoDB. */
@NullMarked
package io.leadline.identity.store;

import org.jspecify.annotations.NullMarked;
