/** Where proposals of suppliers are kept. */
@NullMarked
package io.leadline.partners.store;

import org.jspecify.annotations.NullMarked;
