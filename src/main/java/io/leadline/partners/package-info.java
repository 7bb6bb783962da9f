/** What suppliers look after themselves: their people, contacts, closures and terms. */
@NullMarked
package io.leadline.partners;

import org.jspecify.annotations.NullMarked;
