package io.leadline.ordering;

import io.leadline.shared.FileName;
import io.leadline.storage.DataFolder;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Documents and pictures that a supplier keeps beside its orders, under the same limits and in the same place as the files of
 * these. Who may bring or read one is the caller's to say.
 */
@Service
public class Papers {

    private final OrderFiles files;
    private final FileRooms rooms;
    private final DataFolder data;

    Papers(OrderFiles files, FileRooms rooms, DataFolder data) {
        this.files = files;
        this.rooms = rooms;
        this.data = data;
    }

    /** What became of a file that came in. */
    public sealed interface Brought {

        record Kept(Paper paper) implements Brought {}

        record Refused(Refusal why) implements Brought {}
    }

    /** How large the supplier's next file about this subject may be. */
    public FileRoom room(String subject, String supplierId) {
        return rooms.room(place(subject), supplierId);
    }

    /**
     * Keeps the content; the same id again changes nothing.
     *
     * @param content read only as far as there is room for it
     * @throws IOException if the content breaks off, or cannot be kept on the disk
     */
    public Brought bring(String subject, String fileId, String name, InputStream content, String supplierId)
            throws IOException {
        String plainName = FileName.cleaned(name);
        if (plainName.isEmpty()) {
            return new Brought.Refused(Refusal.FILE_WRONG);
        }
        if (!FileKind.isPaper(plainName)) {
            return new Brought.Refused(Refusal.FILE_KIND);
        }
        long room;
        FileRooms.Taken taken;
        synchronized (rooms) {
            room = rooms.room(place(subject), supplierId).leftBytes();
            taken = rooms.take(place(subject), supplierId, Math.max(room, 0));
        }
        try (taken) {
            if (room <= 0) {
                return new Brought.Refused(Refusal.FILE_TOO_LARGE);
            }
            try (IncomingFile incoming = IncomingFile.read(content, data.resolve("uploads"), room)) {
                if (incoming.bytes() == 0) {
                    return new Brought.Refused(Refusal.FILE_WRONG);
                }
                if (incoming.bytes() > room) {
                    return new Brought.Refused(Refusal.FILE_TOO_LARGE);
                }
                try (InputStream kept = incoming.open()) {
                    files.put(place(subject), fileId, plainName, supplierId, kept);
                }
                return new Brought.Kept(new Paper(fileId, plainName, FileKind.mediaType(plainName), incoming.bytes()));
            }
        }
    }

    /** The content; close it. */
    public Optional<InputStream> open(String subject, String fileId) {
        return files.open(place(subject), fileId);
    }

    public boolean has(String subject, String fileId) {
        try (@Nullable InputStream content = open(subject, fileId).orElse(null)) {
            return content != null;
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Apart from orders, whatever a subject is called. */
    private static String place(String subject) {
        return "papers/" + subject;
    }
}
