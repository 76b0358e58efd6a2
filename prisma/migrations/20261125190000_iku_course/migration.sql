-- AlterTable
ALTER TABLE "iku_realisasi" ADD COLUMN     "course_capaian" DECIMAL(65,30),
ADD COLUMN     "forecast_best" DECIMAL(65,30),
ADD COLUMN     "forecast_capaian" DECIMAL(65,30),
ADD COLUMN     "forecast_high" DECIMAL(38,18),
ADD COLUMN     "forecast_low" DECIMAL(38,18),
ADD COLUMN     "forecast_method" TEXT,
ADD COLUMN     "forecast_number" DECIMAL(38,18),
ADD COLUMN     "forecast_worst" DECIMAL(65,30);

-- AlterTable
ALTER TABLE "iku_version" ADD COLUMN     "standard_source" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "standard_text" TEXT NOT NULL DEFAULT '';

ALTER TABLE iku_realisasi ADD CONSTRAINT iku_realisasi_forecast CHECK (
  forecast_low <= forecast_number AND forecast_number <= forecast_high
  AND num_nonnulls(forecast_method, forecast_number, forecast_low, forecast_high) IN (0, 4));
