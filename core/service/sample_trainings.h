#pragma once

#include "core/model/training_course.h"
#include "core/service/sample_maker.h"

#include <vector>

namespace earmark::service {

/// The trainings of the sample centre, in their order: one in month 6, in which half of the third team took
/// part and which nothing came of; one in month 9 of the whole weak team in the criterion that it is weak in.
std::vector<model::TrainingCourse> sampleTrainings(SampleMaker& maker);

} // namespace earmark::service
