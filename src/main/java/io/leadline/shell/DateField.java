package io.leadline.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A date in the reader's language and order of day and month, with the week as the reader's country begins it. */
public class DateField extends DatePicker {

    public DateField() {}

    public DateField(String label) {
        super(label);
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
