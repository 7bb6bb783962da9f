package io.leadline.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import com.vaadin.flow.function.SerializableFunction;
import io.leadline.shared.Bounds;
import io.leadline.shared.DateRange;
import io.leadline.shared.Fault;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A date in the reader's language and order of day and month, with the week as the reader's country begins it. */
public class DateField extends DatePicker implements Bounded {

    private DateRange range = Bounds.DATE;
    private final Taming taming = new Taming();
    private @Nullable SerializableFunction<LocalDate, Optional<Fault>> rule;

    public DateField() {
        within(Bounds.DATE);
    }

    public DateField(String label) {
        this();
        setLabel(label);
    }

    /** Only these days can be chosen. */
    public final void within(DateRange days) {
        range = days;
        setMin(days.first());
        setMax(days.last());
    }

    /** A day within them has to pass this as well. */
    public final void also(SerializableFunction<LocalDate, Optional<Fault>> faultOf) {
        rule = faultOf;
    }

    private Optional<Fault> fault(LocalDate day) {
        SerializableFunction<LocalDate, Optional<Fault>> also = rule;
        return range.fault(day).or(() -> also == null ? Optional.empty() : also.apply(day));
    }

    @Override
    protected boolean hasValidValue() {
        return taming == null || taming.tame(this, range::held);
    }

    @Override
    public Validator<LocalDate> getDefaultValidator() {
        return (value, context) -> verdict(
                super.getDefaultValidator().apply(value, context), value == null ? Optional.empty() : fault(value));
    }

    @Override
    public ValidationResult check() {
        return getDefaultValidator().apply(getValue(), null);
    }

    @Override
    public boolean isBadInput() {
        return getValue() == null && Bounded.holdsText(this);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        Locale locale = Format.of(getLocale(), java.time.ZoneOffset.UTC).locale();
        setLocale(locale);
        setI18n(new DatePickerI18n()
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, locale))
                .setFirstDayOfWeek(WeekFields.of(locale).getFirstDayOfWeek().getValue() % 7)
                .setToday(getTranslation("shell.date.today"))
                .setCancel(getTranslation("shell.date.cancel"))
                .setBadInputErrorMessage(getTranslation("shell.date.wrong")));
    }

    /** From Sunday on, as the component counts. */
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return IntStream.range(0, 7)
                .mapToObj(i -> DayOfWeek.SUNDAY.plus(i).getDisplayName(style, locale))
                .toList();
    }
}
