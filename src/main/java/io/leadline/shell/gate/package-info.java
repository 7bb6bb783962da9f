/** What every request passes before anything else: bounds on connections, bodies, addresses and sessions of strangers. */
@NullMarked
package io.leadline.shell.gate;

import org.jspecify.annotations.NullMarked;
