/**
 * Workers that only orders on a model from before called processes need: each kind of decision had its own steps in one
 * drawing. They go when no such order is under way any more; a test keeps them to the models that it starts.
 */
@NullMarked
package io.leadline.ordering.process.earlier;

import org.jspecify.annotations.NullMarked;
