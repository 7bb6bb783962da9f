package io.leadline.exchange;

import io.leadline.shared.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/**
 * Something that is wrong in a file, and what would be right.
 *
 * @param line counted from 1, the header included; 0 for the file as a whole
 * @param field the column; empty for the row as a whole
 * @param value what stands there, shortened to 200 characters
 * @param facts what the texts of the problem mention
 */
public record RowError(String file, long line, String field, String value, Problem problem, List<String> facts) {

    /** Nobody's terminal or log is told what to do by a file. */
    private static final Pattern SHOWN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\u2028\u2029]");

    public RowError {
        value = SHOWN.matcher(value).replaceAll("\uFFFD");
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
        return Sentence.of(pattern, spoken, facts.toArray());
    }

    @Override
    public String toString() {
        String place = line == 0 ? file : file + ":" + line;
        String what = field.isEmpty() ? "" : " " + field + (value.isEmpty() ? "" : " '" + value + "'");
        return place + what + ": " + cause(Locale.ENGLISH) + " " + remedy(Locale.ENGLISH);
    }
}
