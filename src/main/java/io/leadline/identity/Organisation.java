package io.leadline.identity;

import java.time.ZoneId;
import java.util.Locale;

/** Another company whose people may have accounts, such as a supplier. */
public record Organisation(String id, String name, Locale language, ZoneId zone) {}
