package io.leadline.messaging.pdf;

import java.util.List;

/** Korean syllables in Latin letters by the Revised Romanization, each by itself: what none of our fonts has. */
final class Hangul {

    private static final int FIRST = 0xAC00;
    private static final int LAST = 0xD7A3;

    private static final List<String> BEGINNINGS =
            List.of("g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h");

    private static final List<String> VOWELS = List.of(
            "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu",
            "eu", "ui", "i");

    private static final List<String> ENDS = List.of(
            "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t",
            "ng", "t", "t", "k", "t", "p", "t");

    private Hangul() {}

    static boolean is(int c) {
        return c >= FIRST && c <= LAST;
    }

    static String latin(int syllable) {
        int at = syllable - FIRST;
        int end = at % ENDS.size();
        int vowel = at / ENDS.size() % VOWELS.size();
        return BEGINNINGS.get(at / ENDS.size() / VOWELS.size()) + VOWELS.get(vowel) + ENDS.get(end);
    }
}
