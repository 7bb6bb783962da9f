/** The steps of an outlook’s process. */
@NullMarked
package io.leadline.outlook.process;

import org.jspecify.annotations.NullMarked;
