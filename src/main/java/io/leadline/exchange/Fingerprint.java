package io.leadline.exchange;

import io.leadline.shared.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Tells whether the files of a folder are the same as before, by their contents. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(Path folder) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] buffer = new byte[1 << 16];
        for (Path file : csvFiles(folder)) {
            digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
            try (InputStream in = Files.newInputStream(file)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    digest.update(buffer, 0, read);
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<Path> csvFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> FolderContents.isReadable(file.getFileName().toString()))
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().equals(ImportErrorsFile.NAME))
                    .sorted()
                    .toList();
        }
    }
}
