-- The register of indicators comes in as a file as well.
ALTER TYPE "import_kind" ADD VALUE 'ikus';
