package io.leadline.shared;

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
                && !parts.group("local").endsWith(".");
        return right ? Optional.empty() : Optional.of(new Fault.NoAddress());
    }

    public static boolean is(String text) {
        return fault(text).isEmpty();
    }
}
