package brokenhouse;

/** A small application whose modules break every rule of the house, to prove that the rules notice. */
@org.springframework.modulith.Modulithic
public final class BrokenApplication {

    private BrokenApplication() {}
}
