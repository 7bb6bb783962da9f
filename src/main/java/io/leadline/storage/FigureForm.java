package io.leadline.storage;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Stands for what a record is made of, with all records in it. Figures of another form were kept by another version: they
 * are not read, because they are reckoned anew in a moment, and no migration has to know of them.
 */
final class FigureForm {

    private FigureForm() {}

    static String of(Class<?> type) {
        Set<Class<?>> records = new LinkedHashSet<>();
        collect(type, records);
        String words = records.stream()
                .flatMap(record -> Stream.of(record.getRecordComponents()))
                .map(FigureForm::words)
                .collect(Collectors.joining(","));
        return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String words(RecordComponent component) {
        return component.getDeclaringRecord().getName() + "." + component.getName() + ":"
                + component.getGenericType().getTypeName();
    }

    private static void collect(Type type, Set<Class<?>> records) {
        if (type instanceof Class<?> found && found.isRecord() && records.add(found)) {
            for (RecordComponent component : found.getRecordComponents()) {
                collect(component.getGenericType(), records);
            }
        } else if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                collect(argument, records);
            }
        }
    }
}
