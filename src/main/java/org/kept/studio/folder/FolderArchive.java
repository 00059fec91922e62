package org.kept.studio.folder;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.kept.shared.InvalidInputException;
import org.kept.studio.ModelRef;
import org.kept.workflow.models.check.ModelFile;

/**
 * The layout of the repository's folders in a ZIP: {@code bpmn/<module>/} for processes and tables, {@code forms/<module>/} for forms
 * and letters. A hostile ZIP costs its reading up to the limits and no more; nothing of it touches the disk.
 */
final class FolderArchive {

    private static final int MOST_ENTRIES = 2_000;
    private static final int MOST_MODELS = 200;
    private static final int MOST_BYTES = 40 * 1024 * 1024;
    private static final Pattern PLACE = Pattern.compile("(?:.{0,200}/)?(bpmn|forms)/([^/]{1,64})/([^/]{1,80})");

    /** The palette for Camunda Modeler, which is ours to give: nobody needs to be told that it was not taken back. */
    static final String PALETTE = ".camunda/element-templates/kept.json";

    private FolderArchive() {}

    /**
     * What was in a ZIP.
     *
     * @param leftOut names that are no models in their places, such as a README
     */
    record Read(Map<ModelRef, byte[]> models, List<String> leftOut) {}

    static byte[] write(Map<ModelRef, byte[]> models, Map<String, byte[]> others) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var model : models.entrySet()) {
                put(zip, place(model.getKey()), model.getValue());
            }
            for (var other : others.entrySet()) {
                put(zip, other.getKey(), other.getValue());
            }
        } catch (IOException e) {
            throw new IllegalStateException("Memory can always be written to", e);
        }
        return bytes.toByteArray();
    }

    static String place(ModelRef ref) {
        String folder = ref.kind().equals("bpmn") || ref.kind().equals("dmn") ? "bpmn" : "forms";
        return folder + "/" + ref.module() + "/" + ref.file();
    }

    /** Reads it. */
    static Read read(byte[] content) {
        Map<ModelRef, byte[]> models = new java.util.TreeMap<>(java.util.Comparator.comparing(ModelRef::toString));
        List<String> leftOut = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int unpacked = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!names.add(entry.getName()) || names.size() > MOST_ENTRIES) {
                    throw refused("The ZIP names a file twice, or has more than " + MOST_ENTRIES + " files");
                }
                unpacked += take(zip, entry, models, leftOut);
                if (unpacked > MOST_BYTES) {
                    throw refused("The ZIP holds more than 40 MB");
                }
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw refused("This is no ZIP that can be read");
        } catch (IOException e) {
            throw refused("The ZIP ends too early");
        }
        if (models.isEmpty()) {
            throw refused("There is no model in it: put them under bpmn/<module>/ and forms/<module>/");
        }
        return new Read(models, leftOut);
    }

    /** How many bytes it was. */
    private static int take(ZipInputStream zip, ZipEntry entry, Map<ModelRef, byte[]> models, List<String> leftOut)
            throws IOException {
        if (entry.isDirectory()) {
            return 0;
        }
        Matcher place = PLACE.matcher(entry.getName());
        ModelRef ref = place.matches() ? new ModelRef(place.group(2), place.group(3)) : null;
        if (ref == null || !ref.plausible() || !entry.getName().endsWith(place(ref))) {
            if (!entry.getName().endsWith(PALETTE)) {
                leftOut.add(entry.getName().length() > 120 ? entry.getName().substring(0, 120) : entry.getName());
            }
            return skip(zip);
        }
        byte[] bytes = zip.readNBytes(ModelFile.MAX_BYTES + 1);
        if (bytes.length == 0 || bytes.length > ModelFile.MAX_BYTES) {
            throw refused(ref + " must have between 1 byte and 2 MB");
        }
        if (models.put(ref, bytes) != null || models.size() > MOST_MODELS) {
            throw refused("The ZIP holds " + ref + " twice, or more than " + MOST_MODELS + " models");
        }
        return bytes.length;
    }

    /** What is skipped is unpacked too: not more of it than a model may have. */
    private static int skip(ZipInputStream zip) throws IOException {
        byte[] buffer = new byte[8_192];
        int all = 0;
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            all += read;
            if (all > ModelFile.MAX_BYTES) {
                throw refused("The ZIP holds a file of more than 2 MB");
            }
        }
        return all;
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0L); // The same models are the same ZIP.
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static InvalidInputException refused(String why) {
        return InvalidInputException.of("content", why);
    }
}
