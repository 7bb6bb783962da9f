/** Proves who somebody is: passwords, one-time links, another identity provider, and limits on trying. */
@NullMarked
package io.leadline.identity.signin;

import org.jspecify.annotations.NullMarked;
