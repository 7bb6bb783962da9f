/** Expected orders told to suppliers, and what they commit to. */
@NullMarked
package io.leadline.outlook;

import org.jspecify.annotations.NullMarked;
