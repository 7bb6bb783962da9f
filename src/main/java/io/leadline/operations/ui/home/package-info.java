/** The parts of an administrator's first page that are about what runs. */
@NullMarked
package io.leadline.operations.ui.home;

import org.jspecify.annotations.NullMarked;
