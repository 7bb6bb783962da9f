package io.leadline.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.stream.Collectors;

/** What a person reads in a field, as a text. */
final class Words {

    private Words() {}

    static String of(Component field, Object value) {
        return switch (value) {
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case Double number ->
                BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
            case LocalDate day ->
                Format.of(UI.getCurrent().getLocale(), ZoneOffset.UTC).date(day);
            case Boolean yes -> field.getTranslation(yes ? "shell.edit.yes" : "shell.edit.no");
            case Collection<?> many ->
                many.stream().map(one -> label(field, one)).sorted().collect(Collectors.joining(", "));
            default -> label(field, value);
        };
    }

    @SuppressWarnings("unchecked")
    private static String label(Component field, Object value) {
        return switch (field) {
            case ComboBox<?> box ->
                ((ComboBox<Object>) box).getItemLabelGenerator().apply(value);
            case Select<?> select
            when select.getItemLabelGenerator() != null ->
                ((Select<Object>) select).getItemLabelGenerator().apply(value);
            case CheckboxGroup<?> group ->
                ((CheckboxGroup<Object>) group).getItemLabelGenerator().apply(value);
            default -> value.toString();
        };
    }
}
