package io.leadline.shared;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What one mail address looks like: a subset of RFC 5321 that companies use. A percent sign is left out, with which control
 * characters and relays are written, and so is what a spreadsheet reads as a formula.
 */
public final class MailAddress {

    public static final TextRule RULE = TextRule.name(254);

    private static final int MOST_LOCAL = 64;

    private static final Pattern ADDRESS = Pattern.compile(
            "(?<local>[A-Za-z0-9!#$&'*/?^_`{|}~][A-Za-z0-9!#$&'*/?^_`{|}~.+=-]*)@(?<domain>LABEL(\\.LABEL)*)"
                    .replace("LABEL", "[\\p{L}\\p{N}]([\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?"));

    private MailAddress() {}

    public static Optional<Fault> fault(String address) {
        Optional<Fault> text = RULE.fault(address);
        if (text.isPresent()) {
            return text;
        }
        var parts = ADDRESS.matcher(address);
        boolean right = parts.matches()
                && parts.group("local").length() <= MOST_LOCAL
                && !parts.group("local").contains("..")
                && !parts.group("local").endsWith(".")
                && !encoded(parts.group("domain")).isEmpty();
        return right ? Optional.empty() : Optional.of(new Fault.NoAddress());
    }

    /**
     * As mail servers want it: the domain in letters of ASCII, whatever script it is written in (RFC 5891).
     *
     * @param address a right one
     */
    public static String onTheWire(String address) {
        int at = address.lastIndexOf('@');
        String domain = encoded(address.substring(at + 1));
        return domain.isEmpty() ? address : address.substring(0, at + 1) + domain;
    }

    /** Empty where there is no such name. */
    private static String encoded(String domain) {
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException tooLong) {
            return "";
        }
    }

    public static boolean is(String text) {
        return fault(text).isEmpty();
    }
}
