/** Tells the application that the record feed has moved. */
@NullMarked
package io.leadline.engine.feed;

import org.jspecify.annotations.NullMarked;
