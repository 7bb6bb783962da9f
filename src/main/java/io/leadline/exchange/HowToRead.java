package io.leadline.exchange;

import java.time.LocalDate;
import java.util.List;

/**
 * What is known beside the files: what people answered and mapped, and what the company is where a file does not say it.
 *
 * @param country of places that only a foreign file names
 * @param currency of amounts without one; empty to take the one that most of the files name
 * @param today the day of counts that no file dates, where the files hold no sales
 */
public record HowToRead(
        Answers answers, List<FileMapping> mappings, String country, String zone, String currency, LocalDate today) {

    public HowToRead {
        mappings = List.copyOf(mappings);
    }

    /** With nothing known. */
    public static HowToRead usual() {
        return on(PastDays.today());
    }

    /** With nothing known but the day. */
    public static HowToRead on(LocalDate today) {
        return new HowToRead(Answers.NONE, List.of(), "", "", "", today);
    }

    /** On the day that is today for who asks, should it be later. */
    public HowToRead at(LocalDate present) {
        LocalDate later = present.isAfter(today) ? present : today;
        return new HowToRead(answers, mappings, country, zone, currency, later);
    }

    /** With mappings that people have made. */
    public HowToRead mapped(List<FileMapping> made) {
        return new HowToRead(answers, made, country, zone, currency, today);
    }

    public HowToRead with(Answers said) {
        return new HowToRead(said, mappings, country, zone, currency, today);
    }
}
