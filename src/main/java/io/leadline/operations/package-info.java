/** What an administrator and a monitoring system see of the running application. */
@NullMarked
package io.leadline.operations;

import org.jspecify.annotations.NullMarked;
