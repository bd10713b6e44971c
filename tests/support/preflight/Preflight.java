import java.io.File;
import org.apache.pdfbox.preflight.PreflightDocument;
import org.apache.pdfbox.preflight.ValidationResult;
import org.apache.pdfbox.preflight.exception.SyntaxValidationException;
import org.apache.pdfbox.preflight.parser.PreflightParser;

/** Looks at files with PDFBox Preflight, a validator for PDF/A-1b: a line for each error, with the number of the file, code, and details. */
public class Preflight {
    public static void main(String[] files) throws Exception {
        for (int i = 0; i < files.length; i++) {
            for (ValidationResult.ValidationError error : validate(files[i]).getErrorsList()) {
                String details = error.getDetails().replaceAll("\\s+", " ");
                System.out.println(i + "\t" + error.getErrorCode() + " " + details);
            }
        }
    }

    private static ValidationResult validate(String file) throws Exception {
        PreflightParser parser = new PreflightParser(new File(file));
        try {
            parser.parse();
        } catch (SyntaxValidationException broken) {
            return broken.getResult();
        }
        try (PreflightDocument document = parser.getPreflightDocument()) {
            document.validate();
            return document.getResult();
        }
    }
}
