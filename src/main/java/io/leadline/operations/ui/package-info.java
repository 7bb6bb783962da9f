/** The administrator's page on the running application. */
@NullMarked
package io.leadline.operations.ui;

import org.jspecify.annotations.NullMarked;
