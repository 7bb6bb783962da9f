package io.leadline.shell;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of an exported table.
 *
 * @param name as in the import format where there is such a column, so that an export can be imported again
 * @param value a text, number, date or null
 */
public record ExportColumn<T>(String name, Function<T, @Nullable Object> value) {}
