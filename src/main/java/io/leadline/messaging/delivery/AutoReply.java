package io.leadline.messaging.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * That a mail program answered by itself that its owner is away: RFC 3834, and what older programs put in its place.
 *
 * @param answers the Message-IDs of the mails it answers, with their angle brackets
 * @param until the last day away, where a day of return can be read; null otherwise
 * @param words of it, at most some hundred letters
 */
record AutoReply(List<String> answers, @Nullable LocalDate until, String words) {

    private static final int LONGEST_WORDS = 300;
    private static final int READ = 8_000;
    /** Nobody is away longer than this; a later day is another one, such as that of a fair. */
    private static final int LONGEST_DAYS = 400;
    /** No mail program wraps deeper what a person is to read; a deeper one would be read for minutes. */
    private static final int DEEPEST = 5;

    private static final Pattern ID = Pattern.compile("<[^<>\\s]{3,250}>");
    private static final Pattern ISO = Pattern.compile("\\b(20\\d\\d)-(\\d\\d?)-(\\d\\d?)\\b");
    /** Day first, as all the world but one country writes it with points or strokes. */
    private static final Pattern NUMBERS = Pattern.compile("\\b(\\d\\d?)[./](\\d\\d?)[./](20\\d\\d|\\d\\d)\\b");

    private static final Pattern DAY_MONTH =
            Pattern.compile("\\b(\\d\\d?)(?:st|nd|rd|th|\\.)?\\s+(\\p{L}{3,9})\\.?,?(?:\\s+(20\\d\\d))?\\b");
    private static final Pattern MONTH_DAY =
            Pattern.compile("\\b(\\p{L}{3,9})\\.?\\s+(\\d\\d?)(?:st|nd|rd|th)?\\b(?:,?\\s+(20\\d\\d))?");
    /** The day that follows is the first one back, and not the last one away. */
    private static final Pattern BACK = Pattern.compile(
            "(?iU)(back|return\\w*|available again|zurück|wieder (?:da|erreichbar|im))[^.!?\\n]{0,40}$");

    /** @return empty if it is something else, or answers nothing */
    static Optional<AutoReply> of(MimeMessage message, LocalDate today) throws MessagingException, IOException {
        if (!saysSo(message)) {
            return Optional.empty();
        }
        List<String> answers = Stream.of("In-Reply-To", "References")
                .flatMap(name -> header(message, name))
                .flatMap(value -> ID.matcher(value).results().map(found -> found.group()))
                .distinct()
                .toList();
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        String text = text(message, 0);
        String read = text.length() > READ ? text.substring(0, READ) : text;
        String words = read.replaceAll("\\s+", " ").strip();
        return Optional.of(new AutoReply(
                answers,
                until(read, today),
                words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words));
    }

    /** Whether its headers say that a program answers by itself. */
    static boolean saysSo(Part message) throws MessagingException {
        String[] submitted = message.getHeader("Auto-Submitted");
        return submitted != null
                        && submitted.length > 0
                        && submitted[0].strip().toLowerCase(Locale.ROOT).startsWith("auto-replied")
                || message.getHeader("X-Autoreply") != null
                || message.getHeader("X-Autorespond") != null;
    }

    private static Stream<String> header(MimeMessage message, String name) {
        try {
            String[] values = message.getHeader(name);
            return values == null ? Stream.empty() : Stream.of(values);
        } catch (MessagingException unreadable) {
            return Stream.empty();
        }
    }

    /** The first plain text in it. */
    private static String text(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST) {
            return "";
        }
        Object content = part.getContent();
        if (content instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String text = text(parts.getBodyPart(i), depth + 1);
                if (!text.isBlank()) {
                    return text;
                }
            }
            return "";
        }
        return part.isMimeType("text/plain") && content instanceof String text ? text : "";
    }

    /** The latest day that is named and not past: an absence is told from its first day to its last. */
    static @Nullable LocalDate until(String text, LocalDate today) {
        return days(text, today).stream()
                .filter(day -> !day.isBefore(today) && day.isBefore(today.plusDays(LONGEST_DAYS)))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static List<LocalDate> days(String text, LocalDate today) {
        List<LocalDate> days = new ArrayList<>();
        find(ISO, text, days, m -> day(m.group(1), m.group(2), m.group(3), today));
        find(NUMBERS, text, days, m -> day(m.group(3), m.group(2), m.group(1), today));
        find(DAY_MONTH, text, days, m -> day(m.group(3), month(m.group(2)), m.group(1), today));
        find(MONTH_DAY, text, days, m -> day(m.group(3), month(m.group(1)), m.group(2), today));
        return days;
    }

    private interface Reading {
        @Nullable
        LocalDate of(Matcher found);
    }

    private static void find(Pattern pattern, String text, List<LocalDate> days, Reading reading) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            LocalDate day = reading.of(found);
            if (day != null) {
                boolean back = BACK.matcher(text.substring(Math.max(0, found.start() - 80), found.start()))
                        .find();
                days.add(back ? day.minusDays(1) : day);
            }
        }
    }

    /** Without a year it is the next such day. */
    private static @Nullable LocalDate day(@Nullable String year, @Nullable String month, String day, LocalDate today) {
        if (month == null) {
            return null;
        }
        try {
            int given = year == null ? today.getYear() : Integer.parseInt(year);
            LocalDate read =
                    LocalDate.of(given < 100 ? 2000 + given : given, Integer.parseInt(month), Integer.parseInt(day));
            return year == null && read.isBefore(today.minusDays(60)) ? read.plusYears(1) : read;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** The number of a month by its English or German name, whole or short. */
    private static @Nullable String month(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        for (Month month : Month.values()) {
            for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                String whole = month.getDisplayName(TextStyle.FULL, language).toLowerCase(Locale.ROOT);
                if (whole.equals(wanted) || (wanted.length() == 3 && whole.startsWith(wanted))) {
                    return Integer.toString(month.getValue());
                }
            }
        }
        return null;
    }
}
