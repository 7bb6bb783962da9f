package io.leadline.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was understood of files, for the console: a line for each file, and for each of ours that is made of a foreign one. */
public final class UnderstandingText {

    private UnderstandingText() {}

    public static List<String> lines(Understanding understood) {
        List<String> lines = new ArrayList<>();
        for (Understanding.Seen file : understood.files()) {
            lines.add("  " + file.name() + ": " + kind(file, Locale.ENGLISH) + ", " + file.charset()
                    + (file.separator().equals(",") ? "" : ", separated by " + shown(file.separator())));
            Map<ShopFile, List<Understanding.Use>> byFile = file.uses().stream()
                    .filter(use ->
                            !file.kind().equals("leadline") || !use.spelling().isEmpty())
                    .collect(Collectors.groupingBy(Understanding.Use::file, TreeMap::new, Collectors.toList()));
            byFile.forEach((ours, uses) -> lines.add("    " + ours.fileName() + ": "
                    + uses.stream().map(UnderstandingText::use).collect(Collectors.joining("; "))));
            if (!file.unused().isEmpty() && file.isKnown()) {
                lines.add("    not used: " + String.join(", ", file.unused()));
            }
        }
        if (!understood.missing().isEmpty()) {
            lines.add("  A plan needs besides: "
                    + understood.missing().stream().map(ShopFile::fileName).collect(Collectors.joining(", ")));
        }
        return lines;
    }

    /** What people call a kind of file. */
    public static String kind(Understanding.Seen file, Locale locale) {
        Locale spoken = locale.getLanguage().equals("de") ? Locale.GERMAN : Locale.ENGLISH;
        String key = file.isKnown() ? file.kind() : "unknown";
        return ResourceBundle.getBundle("i18n.exchange", spoken).getString("exchange.kind." + key);
    }

    /** What is taken for a column: a column of theirs, a text in quotes, or what is known besides. */
    public static String from(Understanding.Use use, Locale locale) {
        Locale spoken = locale.getLanguage().equals("de") ? Locale.GERMAN : Locale.ENGLISH;
        ResourceBundle texts = ResourceBundle.getBundle("i18n.exchange", spoken);
        return use.from().stream()
                .map(one -> one.startsWith("@") ? texts.getString("exchange.known." + one.substring(1)) : one)
                .collect(Collectors.joining(" | "));
    }

    public static String shown(String separator) {
        return separator.equals("\t") ? "TAB" : separator;
    }

    private static String use(Understanding.Use use) {
        String from = use.column() + " = " + from(use, Locale.ENGLISH);
        return use.spelling().isEmpty() ? from : from + " (like " + use.spelling() + ")";
    }
}
