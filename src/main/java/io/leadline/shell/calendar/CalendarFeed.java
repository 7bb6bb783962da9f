package io.leadline.shell.calendar;

import io.leadline.identity.Admission;
import io.leadline.identity.CalendarLinks;
import io.leadline.identity.User;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.CalendarEntry;
import io.leadline.shared.CalendarFile;
import io.leadline.shell.Brand;
import io.leadline.shell.CalendarDates;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * A person's dates by the secret address, for calendar programs, which cannot sign in. It only reads, and opens nothing but
 * these dates: who follows one of their links has to sign in.
 */
@RestController
class CalendarFeed {

    static final String PATH = "calendar/";

    private final CalendarLinks links;
    private final Admission admission;
    private final ObjectProvider<CalendarDates> dates;
    private final BusinessClock clock;
    private final String portal;

    CalendarFeed(
            CalendarLinks links,
            Admission admission,
            ObjectProvider<CalendarDates> dates,
            BusinessClock clock,
            @Value("${leadline.base-url:http://localhost:${server.port:8080}}") String baseUrl) {
        this.links = links;
        this.admission = admission;
        this.dates = dates;
        this.clock = clock;
        this.portal = baseUrl.replaceAll("/+$", "") + "/";
    }

    @GetMapping("/" + PATH + "{token}")
    ResponseEntity<byte[]> read(@PathVariable String token) {
        User user = links.resolve(token.replaceFirst("\\.ics$", ""))
                .filter(admission::admits)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such calendar"));
        List<CalendarEntry> entries = dates.orderedStream()
                .flatMap(source -> source.of(user.actor(), portal).stream())
                .toList();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(CalendarFile.MEDIA_TYPE))
                .cacheControl(CacheControl.noStore())
                .body(CalendarFile.of(Brand.NAME, entries, clock.now()).getBytes(StandardCharsets.UTF_8));
    }

    /** The whole address, to be shown once. */
    static String address(String portal, String token) {
        return portal.replaceAll("/+$", "") + "/" + PATH + token + ".ics";
    }
}
