/** Plans of the whole shop: what they are made from, the runs, the orders they propose, the policy in force, and what people ask of them. */
@NullMarked
package io.leadline.planning;

import org.jspecify.annotations.NullMarked;
