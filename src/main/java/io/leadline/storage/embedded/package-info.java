/**
 * A MongoDB-protocol server inside this process that keeps what it acknowledged: a journal before every reply, one
 * writer at a time, and real secondary indexes over one file.
 */
@NullMarked
package io.leadline.storage.embedded;

import org.jspecify.annotations.NullMarked;
