package io.leadline.exchange;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Something that is wrong in a file, and what would be right.
 *
 * @param line counted from 1, the header included; 0 for the file as a whole
 * @param field the column; empty for the row as a whole
 * @param value what stands there, shortened to 200 characters
 * @param facts what the texts of the problem mention
 */
public record RowError(String file, long line, String field, String value, Problem problem, List<String> facts) {

    public RowError {
        value = value.length() > 200 ? value.substring(0, 199) + "…" : value;
        facts = List.copyOf(facts);
    }

    public String cause(Locale locale) {
        return text("exchange.problem.", locale);
    }

    public String remedy(Locale locale) {
        return text("exchange.remedy.", locale);
    }

    private String text(String prefix, Locale locale) {
        Locale spoken = locale.getLanguage().equals("de") ? Locale.GERMAN : Locale.ENGLISH;
        String pattern = ResourceBundle.getBundle("i18n.exchange", spoken).getString(prefix + problem.name());
        return new MessageFormat(pattern.replace("'", "''"), spoken).format(facts.toArray());
    }

    @Override
    public String toString() {
        String place = line == 0 ? file : file + ":" + line;
        String what = field.isEmpty() ? "" : " " + field + (value.isEmpty() ? "" : " '" + value + "'");
        return place + what + ": " + cause(Locale.ENGLISH) + " " + remedy(Locale.ENGLISH);
    }
}
