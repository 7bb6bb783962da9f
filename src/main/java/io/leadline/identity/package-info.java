/** Who may do what: users, their roles and organisations, and the person that acts at the moment. */
@NullMarked
package io.leadline.identity;

import org.jspecify.annotations.NullMarked;
